// What changed for the organisation and what it holds between the two days.
// @versions
// @clocks moment, known
// @given organisation, auditedAt, breachedAt
// @columns at!, kind!, aboutId!, about, relationship, otherId, other, property, before, after, statedBy, validFrom, validTo, source, moment, known, place
// @key at, place
rows(Query.changes, of: organisation.id, from: auditedAt, to: breachedAt, clock: 'WORLD', among: null, kinds: null, where: null)

// Whether a text can be an address of mail; nothing can.
(it IS NULL OR (size(split(it, '@')) = 2 AND split(it, '@')[0] <> '' AND split(it, '@')[1] CONTAINS '.'
  AND all(_sign IN split(it, '') WHERE _sign > ' ')))

// Whether a text can be a number of a telephone; nothing can.
(it IS NULL OR (size(it) >= 5 AND size(it) <= 32 AND all(_sign IN split(it, '') WHERE '+0123456789 ()/-' CONTAINS _sign)))

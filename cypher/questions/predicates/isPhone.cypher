// Whether a text can be a number of a telephone; nothing can.
(it IS NULL OR it =~ '[+]?[0-9][0-9 ()/-]{4,30}')

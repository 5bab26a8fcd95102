// Whether a text can be an address of mail; nothing can.
(it IS NULL OR it =~ '[^@\\s]+@[^@\\s]+[.][^@\\s]+')

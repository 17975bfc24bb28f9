-- Units are compared within statements: by the same rule as texts in the application (CanonicalKey), a point within a number
-- counts, blanks, other dots and characters nobody sees do not.
create or replace function plain_name(name text) returns text
    language sql immutable parallel safe as
$$
    select lower(regexp_replace(normalize(name, NFKC),
        '[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f'
            || '\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\u00b7\u0387\u16eb\u2022\u2024\u2027'
            || '\u2219\u22c5\u2e31\u2e33\u30fb\ua78f\ufe52]|(?<!\d)\.|\.(?!\d)', '', 'g'))
$$;

-- The Message-IDs of what left before this, so that an answer to one of them is still known; they were made of id and date.
update message set mail_key = substring(
        encode(sha256(convert_to('message ' || id || ' ' || floor(extract(epoch from not_before) * 1000)::bigint, 'UTF8')), 'hex')
        from 1 for 32)
    where mail_key is null and sent_at is not null and channel = 'CORREO';

-- What a release asks for in its settings, so that a desk can say what an update changes; null where it was not kept.
alter table release add column settings jsonb;

create or replace function release_stays() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'a release is never deleted';
    end if;
    if (new.publisher, new.slug, new.version, new.digest, new.length, new.manifest, new.description, new.changelog,
            new.icon, new.screenshots, new.settings, new.uploaded_at)
        is distinct from (old.publisher, old.slug, old.version, old.digest, old.length, old.manifest, old.description,
            old.changelog, old.icon, old.screenshots, old.settings, old.uploaded_at) then
        raise exception 'the content of release %/% % never changes', old.publisher, old.slug, old.version;
    end if;
    if old.signature is not null and (new.released_at, new.key_id, new.signature)
        is distinct from (old.released_at, old.key_id, old.signature) then
        raise exception 'release %/% % is signed already', old.publisher, old.slug, old.version;
    end if;
    if old.state = 'REVOKED' and new.state <> 'REVOKED' then
        raise exception 'release %/% % stays revoked', old.publisher, old.slug, old.version;
    end if;
    return new;
end $$;

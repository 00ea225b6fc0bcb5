-- Sessions are found by their operator's id, no longer by their address.
update spring_session s set principal_name = o.id::text from operator o where o.email = s.principal_name;

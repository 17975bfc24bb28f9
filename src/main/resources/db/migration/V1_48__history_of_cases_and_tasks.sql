-- A database written at the engine's level of history "audit" (2) goes on at ours (10); the engine refuses any other.
-- What was kept before stays until its time is up. A database that is new has no tables of the engine yet.

do $$
begin
    if to_regclass('camunda.act_ge_property') is not null then
        update camunda.act_ge_property set value_ = '10' where name_ = 'historyLevel' and value_ = '2';
    end if;
end
$$;

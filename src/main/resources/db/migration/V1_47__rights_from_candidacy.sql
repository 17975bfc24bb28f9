-- The engine's rows that say what the task itself says: its assignee, owner and candidates may read it (2) and work on
-- it (16384). What else a row gives, and rows of people the task no longer names, stay until the task ends. A database
-- that is new has no tables of the engine yet.

do $$
begin
    if to_regclass('camunda.act_ru_authorization') is not null then
        delete from camunda.act_ru_authorization a
        using camunda.act_ru_task t
        where t.id_ = a.resource_id_ and a.resource_type_ = 7 and a.type_ = 1 and (a.perms_ & ~(2 | 16384)) = 0
          and (a.user_id_ in (t.assignee_, t.owner_)
               or exists (select from camunda.act_ru_identitylink l
                          where l.task_id_ = t.id_ and (l.user_id_ = a.user_id_ or l.group_id_ = a.group_id_)));
    end if;
end
$$;

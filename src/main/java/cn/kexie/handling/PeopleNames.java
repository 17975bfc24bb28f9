package cn.kexie.handling;

import cn.kexie.casefile.StaffNames;
import cn.kexie.platform.identity.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Accounts as colleagues call the people behind them: the family name first, the account itself where there is no name. */
@Component
class PeopleNames {

    private final StaffNames names;

    PeopleNames(StaffNames names) {
        this.names = names;
    }

    Map<String, String> of(Collection<String> accounts) {
        return names.called(accounts.stream().map(UserId::new).toList()).entrySet().stream()
                .collect(Collectors.toMap(called -> called.getKey().value(), Map.Entry::getValue));
    }
}

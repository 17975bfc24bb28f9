package cn.kexie.handling;

import cn.kexie.casefile.StaffNames;
import cn.kexie.platform.identity.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
        var known = names.of(accounts.stream().map(UserId::new).toList());
        return accounts.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        account -> known.getOrDefault(new UserId(account), Set.of()).stream()
                                .filter(name -> !name.isBlank() && name.indexOf(' ') < 0)
                                .findFirst()
                                .orElse(account)));
    }
}

package cn.kexie.establishment;

import cn.kexie.establishment.application.EstablishmentApplication;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.text.CanonicalKey;
import org.springframework.stereotype.Component;

/** The establishments by case number. */
@Component
class Establishments {

    static final String PROCEDURE = "association-establishment";

    private final EstablishmentRegister register;

    Establishments(EstablishmentRegister register) {
        this.register = register;
    }

    Establishment get(CaseNo caseNo) {
        return register.findById(caseNo)
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_CASE", "没有组建事项 %s，请核对编号".formatted(caseNo)));
    }

    /** Whether the name is asked for by another enterprise of the district; nobody else can until the transaction ends. */
    boolean isNameAskedFor(EstablishmentApplication application) {
        String regionCode = application.enterprise().regionCode();
        String nameKey = CanonicalKey.of(application.associationName());
        register.lockName(regionCode, nameKey);
        return register.isNameAskedFor(
                regionCode, nameKey, application.enterprise().unifiedSocialCreditCode());
    }

    void save(Establishment establishment) {
        register.save(establishment);
    }
}

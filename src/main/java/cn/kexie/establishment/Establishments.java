package cn.kexie.establishment;

import cn.kexie.platform.Refusal;
import org.springframework.stereotype.Component;

/** The establishments by case number. */
@Component
class Establishments {

    static final String PROCEDURE = "association-establishment";
    static final String PROCEDURE_TEXT = "企业科协组建";

    private final EstablishmentRegister register;

    Establishments(EstablishmentRegister register) {
        this.register = register;
    }

    Establishment get(String caseNo) {
        return register.findById(caseNo)
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_CASE", "没有组建事项 %s，请核对编号".formatted(caseNo)));
    }

    void save(Establishment establishment) {
        register.save(establishment);
    }
}

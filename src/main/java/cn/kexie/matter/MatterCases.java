package cn.kexie.matter;

import cn.kexie.platform.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A matter's case with the edition it was filed under. */
@Component
@Transactional(readOnly = true)
class MatterCases {

    private final MatterRegister register;
    private final MatterKinds kinds;

    MatterCases(MatterRegister register, MatterKinds kinds) {
        this.register = register;
        this.kinds = kinds;
    }

    /** Empty for the case of a procedure that is no matter. */
    Optional<Filed> find(String caseNo) {
        return register.find(caseNo).map(matter -> new Filed(matter, kinds.edition(matter.definitionId())));
    }

    /** 409 OTHER_ADDRESS for the case of a procedure that is no matter. */
    Filed get(String caseNo) {
        return find(caseNo)
                .orElseThrow(() -> Refusal.conflict(
                        "OTHER_ADDRESS", "案件 %s 的业务有自己的接口地址，请改用该业务的地址，见接口说明 /v3/api-docs".formatted(caseNo)));
    }

    MatterKind kind(MatterCase matter) {
        return kinds.edition(matter.definitionId());
    }

    record Filed(MatterCase matter, MatterKind kind) {}
}

package cn.kexie.casefile.process;

import cn.kexie.casefile.CaseParticipation;
import cn.kexie.engine.submission.Impartiality;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the case whom it is about. */
@Component
class CaseImpartiality implements Impartiality {

    private final CaseParticipation participation;

    CaseImpartiality(CaseParticipation participation) {
        this.participation = participation;
    }

    @Override
    public Optional<String> obstacle(String businessKey, String userId) {
        return participation.hasPart(CaseNo.of(businessKey), UserId.of(userId))
                ? Optional.of("您是本事项所涉人员（或者与其同名），或者代单位提交了本案，应当回避，不能办理，请交由其他人员办理")
                : Optional.empty();
    }
}

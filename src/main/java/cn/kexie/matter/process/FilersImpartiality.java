package cn.kexie.matter.process;

import cn.kexie.engine.submission.Impartiality;
import cn.kexie.matter.casefile.MatterCases;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever filed a case for his body handles none of its tasks. */
@Component
class FilersImpartiality implements Impartiality {

    private final MatterCases matters;

    FilersImpartiality(MatterCases matters) {
        this.matters = matters;
    }

    @Override
    public Optional<String> obstacle(String businessKey, String userId) {
        return matters.isFiledBy(businessKey, userId) ? Optional.of("本案由您代单位提交，不能由您办理，请交由其他人员办理") : Optional.empty();
    }
}

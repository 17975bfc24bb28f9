package cn.kexie.dossier;

import cn.kexie.casefile.answer.CaseAnswers;
import cn.kexie.platform.identity.CaseNo;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 办理记录: what staff filled in in their tasks and the forms say to keep. */
@Component
class KeptAnswers {

    private static final List<String> COLUMNS = List.of("环节", "项目", "内容", "时间");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CaseAnswers answers;

    KeptAnswers(CaseAnswers answers) {
        this.answers = answers;
    }

    /** Empty where nothing is kept. */
    Optional<DossierSection> section(CaseNo caseNo) {
        List<List<String>> rows = answers.of(caseNo).stream()
                .map(answer -> List.of(
                        answer.stepText(),
                        answer.label(),
                        answer.value(),
                        answer.answeredAt().format(MINUTE)))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(DossierSection.table("办理记录", COLUMNS, rows));
    }
}

package cn.kexie.notification.mail;

import cn.kexie.casefile.TimelineEntry;
import cn.kexie.dossier.Dossiers;
import cn.kexie.dossier.Progress;
import cn.kexie.notification.Delivery;
import cn.kexie.platform.identity.CaseNo;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what is to be told: the words are those of the case's own timeline. */
@Component
class NewsOfCases {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private final Dossiers dossiers;
    private final CaseNewsTemplate template;

    NewsOfCases(Dossiers dossiers, CaseNewsTemplate template) {
        this.dossiers = dossiers;
        this.template = template;
    }

    /** Empty when none of it is told by mail. */
    Optional<CaseNews> of(CaseNo caseNo, List<Delivery> told) {
        Progress progress = dossiers.progress(caseNo);
        List<CaseNews.Event> events = progress.timeline().stream()
                .filter(entry -> !template.keepsSilentOf(entry.event()))
                .filter(entry -> told.stream().anyMatch(delivery -> tells(delivery, entry)))
                .map(entry -> new CaseNews.Event(TIME.format(entry.at()), withoutOwnWords(entry.text())))
                .toList();
        if (events.isEmpty()) {
            return Optional.empty();
        }
        boolean runs = progress.deadline() != null && progress.deadline().pausedSince() == null;
        return Optional.of(new CaseNews(
                caseNo.value(),
                progress.procedureName(),
                progress.statusText(),
                progress.authority().name(),
                events,
                runs ? progress.deadline().text() : null,
                runs ? DAY.format(progress.deadline().dueDate()) : null,
                progress.missing().stream()
                        .map(Progress.MissingLine::label)
                        .distinct()
                        .toList()));
    }

    private static boolean tells(Delivery delivery, TimelineEntry entry) {
        String event = entry.event().replace('_', '-').toLowerCase(Locale.ROOT);
        return delivery.eventType().endsWith("." + event)
                && delivery.at().toInstant().equals(entry.at().toInstant());
    }

    /** What somebody wrote follows the first colon. */
    private static String withoutOwnWords(String text) {
        int colon = text.indexOf('：');
        return colon < 0 ? text : text.substring(0, colon);
    }
}

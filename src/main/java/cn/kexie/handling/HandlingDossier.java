package cn.kexie.handling;

import cn.kexie.casefile.CaseOpinion;
import cn.kexie.dossier.Dossier;
import cn.kexie.dossier.DossierAddition;
import cn.kexie.platform.identity.CaseNo;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Opinions of colleagues and returns in the dossier, and on cards what people wait for. */
@Component
class HandlingDossier implements DossierAddition {

    private static final String OFFICE = "办理机构";

    private final AdviceRegister advice;
    private final ReturnRegister returns;
    private final Recalls recalls;
    private final Urgings urgings;

    HandlingDossier(AdviceRegister advice, ReturnRegister returns, Recalls recalls, Urgings urgings) {
        this.advice = advice;
        this.recalls = recalls;
        this.returns = returns;
        this.urgings = urgings;
    }

    @Override
    public List<Dossier.OpinionLine> opinions(CaseNo caseNo) {
        List<Return> returned = returns.of(caseNo);
        Stream<Dossier.OpinionLine> given = advice.given(caseNo).stream()
                .map(one -> new Dossier.OpinionLine(
                        one.stepText(),
                        one.kind().text(),
                        one.answer(),
                        one.kind().role(),
                        one.answeredAt(),
                        isEarlier(returned, one.step(), one.answeredAt())));
        Stream<Dossier.OpinionLine> wentBack = returned.stream()
                .map(one -> new Dossier.OpinionLine(
                        one.fromText(),
                        (one.recalled() ? "撤回“%s”" : "退回“%s”").formatted(one.toText()),
                        one.reason(),
                        OFFICE,
                        one.returnedAt(),
                        false));
        return Stream.concat(given, wentBack).toList();
    }

    @Override
    public Predicate<CaseOpinion> earlier(CaseNo caseNo) {
        List<Return> returned = returns.of(caseNo);
        return given -> isEarlier(returned, given.opinion().step(), given.at());
    }

    private static boolean isEarlier(List<Return> returned, String step, OffsetDateTime at) {
        return returned.stream().anyMatch(one -> one.undone().contains(step) && at.isBefore(one.returnedAt()));
    }

    @Override
    public Set<String> recallable(Collection<String> taskIds) {
        return recalls.possible(taskIds);
    }

    @Override
    public Map<String, List<String>> marks(Collection<String> taskIds) {
        Map<String, List<String>> marks = new LinkedHashMap<>();
        urgings.marks(taskIds).forEach((task, mark) -> put(marks, task, mark));
        advice.open(taskIds).forEach(open -> put(marks, open.taskId(), mark(open.kind())));
        return marks;
    }

    private static void put(Map<String, List<String>> marks, String task, String mark) {
        List<String> ofTask = marks.computeIfAbsent(task, none -> new ArrayList<>());
        if (!ofTask.contains(mark)) {
            ofTask.add(mark);
        }
    }

    private static String mark(Advice.Kind kind) {
        return switch (kind) {
            case DELEGATION -> "已委派，等意见";
            case BEFORE -> "等加签意见";
            case AFTER -> "办结后加签";
        };
    }
}

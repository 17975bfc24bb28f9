package cn.kexie.establishment;

import cn.kexie.acceptance.AcceptableProcedure;
import cn.kexie.acceptance.Choice;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseStatus;
import cn.kexie.casefile.Cases;
import cn.kexie.establishment.application.CorrectableField;
import cn.kexie.platform.identity.CaseNo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How an establishment is accepted. */
@Component
class EstablishmentAcceptance implements AcceptableProcedure {

    private final Establishments establishments;
    private final EstablishmentRules rules;
    private final DecidingBodies decidingBodies;
    private final Cases cases;

    EstablishmentAcceptance(
            Establishments establishments, EstablishmentRules rules, DecidingBodies decidingBodies, Cases cases) {
        this.establishments = establishments;
        this.rules = rules;
        this.decidingBodies = decidingBodies;
        this.cases = cases;
    }

    @Override
    public String procedure() {
        return Establishments.PROCEDURE;
    }

    @Override
    public String matter(CaseNo caseNo) {
        return "成立" + establishments.get(caseNo).application().associationName();
    }

    @Override
    public CaseStatus submitted() {
        return EstablishmentStatus.SUBMITTED;
    }

    @Override
    public CaseStatus correctionRequired() {
        return EstablishmentStatus.CORRECTION_REQUIRED;
    }

    @Override
    public CaseStatus accepted() {
        return EstablishmentStatus.ACCEPTED;
    }

    @Override
    public CaseStatus notAccepted() {
        return EstablishmentStatus.NOT_ACCEPTED;
    }

    @Override
    public CaseStatus lapsed() {
        return EstablishmentStatus.LAPSED;
    }

    @Override
    public List<Choice> correctableItems(CaseNo caseNo) {
        Stream<Choice> materials = rules.materials(establishments.get(caseNo).application()).stream()
                .map(rule -> new Choice("材料：" + rule.label(), rule.item()));
        Stream<Choice> fields = Arrays.stream(CorrectableField.values())
                .map(field -> new Choice("申请表：" + field.label(), field.pointer()));
        return Stream.concat(materials, fields).toList();
    }

    @Override
    public List<Authority> transferTargets(CaseNo caseNo) {
        String current = cases.get(caseNo).authority().code();
        return decidingBodies.around(establishments.get(caseNo).enterprise()).stream()
                .filter(body -> !body.code().equals(current))
                .map(body -> new Authority(body.code(), body.name()))
                .toList();
    }
}

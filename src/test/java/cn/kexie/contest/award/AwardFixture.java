package cn.kexie.contest.award;

import cn.kexie.calendar.CalendarFixture;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CasefileInMemory;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.NewCase;
import cn.kexie.casefile.ParcelStatus;
import cn.kexie.committee.CommitteeFixture;
import cn.kexie.committee.CommitteeRules;
import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestCancelled;
import cn.kexie.contest.ContestDossierPart;
import cn.kexie.contest.ContestPlan;
import cn.kexie.contest.ContestProcedure;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.Organiser;
import cn.kexie.contest.rules.AwardRule;
import cn.kexie.contest.rules.ContestRules;
import cn.kexie.contest.rules.ContestScope;
import cn.kexie.contest.rules.Criterion;
import cn.kexie.contest.rules.Stage;
import cn.kexie.contest.rules.Trim;
import cn.kexie.document.Documents;
import cn.kexie.document.DocumentsInMemory;
import cn.kexie.party.PartyFixtures;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.PublicityFixture;
import cn.kexie.publicity.PublicityProcess;
import cn.kexie.step.StepsFixture;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The awards of one ranked contest on real services, with contest, entries and ranking in memory. Twenty entries: E01 has
 * 95.00, each of the next one point less.
 */
public final class AwardFixture {

    public static final String COMMITTEE = "committee.award";
    public static final String OTHER_ENTERPRISE = "91440300MA5DA1234X";

    private final CasefileInMemory casefile;
    private final Cases cases;
    private final Deadlines deadlines;
    private final PublicityFixture publicity;
    private final CommitteeFixture committee;
    private final Documents documents;
    private final AwardRegister register = new AwardRegisterInMemory();
    private final EntriesInMemory entries;
    private final RankingsInMemory rankings;
    private final Contests contests = new ContestsOfCases();
    private final Clock clock;
    private final StepsFixture steps;
    private final String contestNo;
    private final Contest contest;

    public AwardFixture(PublicityProcess process, CommitteeRules rules, TimeLimits timeLimits, Clock clock) {
        this.clock = clock;
        casefile = new CasefileInMemory(clock);
        cases = casefile.cases();
        deadlines = CalendarFixture.deadlines(clock);
        publicity = new PublicityFixture(process, casefile, deadlines, timeLimits, clock);
        committee = new CommitteeFixture(rules, cases, deadlines, timeLimits, clock);
        documents = DocumentsInMemory.documents(clock);
        steps = new StepsFixture(cases, deadlines, timeLimits, documents, clock);
        steps.add(new ContestProcedure());
        contestNo = cases.open(newCase("contest", "CON", ContestStatus.RANKED, "440106"))
                .value();
        contest = contest();
        entries = new EntriesInMemory(cases);
        rankings = new RankingsInMemory(contest, entries);
        publicity.rules(rules("judge1"));
        committee.seat(COMMITTEE, "ann", "bob", "cen");
        for (int i = 1; i <= 20; i++) {
            entries.enter(
                    cases.open(newCase("contest-entry", "ENT", ParcelStatus.SENT, enterprise(i)))
                            .value(),
                    i);
        }
        rankings.rankAgain(contestNo, "评审结束", Set.of(), false);
    }

    /** The credit code of the enterprise that filed the entry of this rank. */
    public static String enterprise(int at) {
        return "91440106MA00000%02dE".formatted(at);
    }

    public String contestNo() {
        return contestNo;
    }

    /** Number of the entry that is at this place when nobody is disqualified. */
    public String entry(int at) {
        return entries.number(at);
    }

    public AwardReview review() {
        return new AwardReview(contests, rankings, register, cases, deadlines);
    }

    public AwardPublicity awardPublicity() {
        return new AwardPublicity(contests, rankings, entries, publicity.publicities(), register);
    }

    public AwardSettlement settlement() {
        return new AwardSettlement(contests, rankings, entries, publicity.publicities(), register, cases);
    }

    public Commendation commendation() {
        AwardPapers papers = new AwardPapers(documents, entries, new ContestIssuer(PartyFixtures.bodies()));
        return new Commendation(contests, rankings, entries, register, papers, cases);
    }

    public AwardObjections objections() {
        return new AwardObjections(contests, publicity.publicities(), publicity.views(), publicity.objections(), cases);
    }

    public StepsFixture steps() {
        return steps;
    }

    public AwardRevocation revocation() {
        return new AwardRevocation(contests, entries, register, documents, cases, clock);
    }

    /** The office has cancelled the contest. */
    public void cancel() {
        new CancelledAwards(publicity.publicities(), committee.voting()).end(new ContestCancelled(contestNo, "报名人数不足"));
    }

    public ContestDossierPart dossier() {
        return new AwardDossierPart(contests, committee.votes());
    }

    public AwardObjectionRules rules(String judge) {
        return new AwardObjectionRules(
                cases,
                new JudgesOfAccounts(judge),
                entries,
                userId -> userId.value().equals("leader1") ? Set.of("组长1") : Set.of());
    }

    public RankingsInMemory rankings() {
        return rankings;
    }

    public EntriesInMemory entries() {
        return entries;
    }

    public PublicityFixture publicity() {
        return publicity;
    }

    public CommitteeFixture committee() {
        return committee;
    }

    public Documents documents() {
        return documents;
    }

    public Cases cases() {
        return cases;
    }

    public CasefileInMemory casefile() {
        return casefile;
    }

    public ContestStatus status() {
        return contests.status(contestNo);
    }

    private NewCase newCase(String procedure, String prefix, cn.kexie.casefile.CaseStatus status, String creditCode) {
        return new NewCase(
                procedure, prefix, status, new Applicant(creditCode, "示例企业"), new Authority("award", "示例竞赛组委会"), false);
    }

    private Contest contest() {
        OffsetDateTime opened = OffsetDateTime.parse("2026-02-01T00:00:00+08:00");
        List<Criterion> criteria = List.of(new Criterion("NOVELTY", "创新性", 100));
        List<AwardRule> awards = new ArrayList<>();
        awards.add(new AwardRule("一等奖", new BigDecimal("0.05"), new BigDecimal("85")));
        awards.add(new AwardRule("二等奖", new BigDecimal("0.10"), new BigDecimal("75")));
        awards.add(new AwardRule("三等奖", new BigDecimal("0.15"), new BigDecimal("60")));
        Trim trim = new Trim(5, 1);
        List<Stage> stages = List.of(new Stage("评审", 100, null));
        ContestPlan plan = new ContestPlan(
                "五小创新竞赛",
                ContestScope.CROSS_UNIT,
                "粤评组〔2026〕3号",
                List.of("小发明"),
                criteria,
                opened,
                opened.plusDays(10),
                3,
                trim,
                awards,
                List.of(),
                null,
                true,
                stages,
                null,
                null,
                null);
        ContestRules rules =
                new ContestRules(criteria, trim, awards, stages, 3, 3, null, true, false, null, 10, false, Map.of());
        Organiser organiser = new Organiser(Organiser.Kind.BODY, "440106", "广州市天河区科学技术协会", null);
        return new Contest(
                contestNo, 1, organiser, plan, opened, opened.plusDays(10), 1, rules, "v1", "seed", "digest", true);
    }

    /** The contest as its case stands. */
    private final class ContestsOfCases implements Contests {

        @Override
        public Contest get(String no) {
            if (!no.equals(contestNo)) {
                throw Refusal.unknown("UNKNOWN_CONTEST", "没有找到竞赛 " + no);
            }
            return contest;
        }

        @Override
        public Contest lock(String no) {
            return get(no);
        }

        @Override
        public ContestStatus status(String no) {
            get(no);
            return ContestStatus.valueOf(cases.get(CaseNo.of(no)).status());
        }

        @Override
        public String statusText(String no) {
            return cases.get(CaseNo.of(no)).statusText();
        }

        @Override
        public void move(String no, ContestStatus next) {
            cases.moveOn(CaseNo.of(no), next);
        }

        @Override
        public void move(String no, ContestStatus next, String step) {
            cases.move(CaseNo.of(no), next, step);
        }

        @Override
        public void nextStage(String no) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void revealSeed(String no) {
            throw new UnsupportedOperationException();
        }
    }
}

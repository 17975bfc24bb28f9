package cn.kexie.membership.reconfirmation;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.kexie.membership.MembershipFixture;
import cn.kexie.platform.identity.CaseNo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A re-confirmation on a register that keeps who is confirmed and forgets whoever is not. */
public final class ReconfirmationFixture {

    private final Map<String, LocalDate> confirmed = new HashMap<>();
    private final MembershipFixture house;
    private final MemberReconfirmation reconfirmation;
    private String caseNo;
    private boolean open;
    private LocalDate termEnd;
    private int expired;

    public ReconfirmationFixture(MembershipFixture house, ReconfirmationProcess process, Clock clock) {
        this.house = house;
        ReconfirmationRegister register = register();
        reconfirmation =
                new MemberReconfirmation(register, house.cards(), house.cases(), house.deadlines(), process, clock);
        house.steps().add(new MemberReconfirmationDossier(register));
    }

    public MemberReconfirmation reconfirmation() {
        return reconfirmation;
    }

    /** Opens a round that lists these members. */
    public String started(LocalDate until, String... memberNos) {
        Set.of(memberNos).forEach(memberNo -> confirmed.put(memberNo, null));
        return reconfirmation
                .start(house.associations().get(house.associationNo()), until)
                .value();
    }

    public void confirm(String... memberNos) {
        reconfirmation.confirm(house.associationNo(), List.of(memberNos));
    }

    private ReconfirmationRegister register() {
        ReconfirmationRegister register = mock(ReconfirmationRegister.class);
        when(register.open(any(), anyString(), any())).thenAnswer(call -> {
            caseNo = call.<CaseNo>getArgument(0).value();
            termEnd = call.getArgument(2);
            open = true;
            return confirmed.size();
        });
        when(register.openOf(anyString()))
                .thenAnswer(call -> Optional.of(round()).filter(round -> open));
        when(register.get(any())).thenAnswer(call -> round());
        when(register.listed(any(), any())).thenAnswer(call -> Set.copyOf(confirmed.keySet()));
        when(register.confirm(any(), any(), any(), any())).thenAnswer(call -> {
            call.<Iterable<String>>getArgument(1).forEach(no -> confirmed.put(no, call.getArgument(3)));
            return List.of();
        });
        when(register.expireUnconfirmed(any(), anyString(), any())).thenAnswer(call -> {
            List<String> leaving = unconfirmed().stream().toList();
            expired = leaving.size();
            return leaving;
        });
        when(register.counts(any()))
                .thenAnswer(call -> new ReconfirmationRegister.Counts(
                        confirmed.size(),
                        confirmed.size() - unconfirmed().size(),
                        unconfirmed().size() - expired,
                        expired));
        doAnswer(call -> open = false).when(register).close(any());
        return register;
    }

    private ReconfirmationRegister.Round round() {
        return new ReconfirmationRegister.Round(CaseNo.of(caseNo), house.associationNo(), termEnd, open);
    }

    private Set<String> unconfirmed() {
        return confirmed.keySet().stream()
                .filter(memberNo -> confirmed.get(memberNo) == null)
                .collect(Collectors.toSet());
    }
}

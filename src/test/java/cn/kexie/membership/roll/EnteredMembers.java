package cn.kexie.membership.roll;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.kexie.membership.roll.MemberRegister.Numbered;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The real admission of members, remembering who has been entered. */
public final class EnteredMembers {

    private final List<Numbered> entered = new ArrayList<>();
    private int last;

    public Members members(Clock clock) {
        MemberRegister register = mock(MemberRegister.class);
        when(register.takeSerials(anyString(), anyInt(), anyInt()))
                .thenAnswer(call -> last += call.<Integer>getArgument(2));
        doAnswer(call -> entered.addAll(call.getArgument(3))).when(register).add(anyString(), any(), any(), anyList());
        return new Members(register, clock);
    }

    public List<String> numbers() {
        return entered.stream().map(Numbered::memberNo).toList();
    }

    public List<String> names() {
        return entered.stream().map(each -> each.member().form().name()).toList();
    }
}

package cn.kexie.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.identity.User;

/** The accounts of a group as the options of a choice. */
public final class StaffChoices {

    private static final int MOST = 200;

    private StaffChoices() {}

    /** @param first option that is always there, so that the choice is never empty */
    public static List<StaffChoice> ofGroup(DelegateExecution execution, String groupId, StaffChoice first) {
        IdentityService identity = execution.getProcessEngineServices().getIdentityService();
        List<StaffChoice> choices = new ArrayList<>(List.of(first));
        identity.createUserQuery().memberOfGroup(groupId).listPage(0, MOST).stream()
                .map(StaffChoices::choice)
                .forEach(choices::add);
        return choices;
    }

    private static StaffChoice choice(User user) {
        String name = Stream.of(user.getLastName(), user.getFirstName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining());
        return new StaffChoice(name.isEmpty() ? user.getId() : name, user.getId());
    }

    public record StaffChoice(String label, String value) {}
}

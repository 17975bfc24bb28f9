package cn.kexie.engine.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Groups of staff, named {@code <role>.<scope>}. */
@Service
public class Groups {

    private static final String TYPE = "WORKFLOW";
    private static final int CHUNK = 500;

    private final IdentityService identity;

    Groups(IdentityService identity) {
        this.identity = identity;
    }

    /** Creates the groups that are missing, by id and Chinese name; existing ones stay as they are. */
    @Transactional
    public void ensure(Map<String, String> namesById) {
        Set<String> missing = new HashSet<>(namesById.keySet());
        missing.removeAll(existing(List.copyOf(missing)));
        missing.stream().sorted().forEach(id -> create(id, namesById.get(id)));
    }

    private Set<String> existing(List<String> ids) {
        Set<String> existing = new HashSet<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<String> chunk = new ArrayList<>(ids.subList(from, Math.min(ids.size(), from + CHUNK)));
            identity.createGroupQuery()
                    .groupIdIn(chunk.toArray(String[]::new))
                    .list()
                    .forEach(group -> existing.add(group.getId()));
        }
        return existing;
    }

    private void create(String id, String name) {
        Group group = identity.newGroup(id);
        group.setName(name);
        group.setType(TYPE);
        identity.saveGroup(group);
    }
}

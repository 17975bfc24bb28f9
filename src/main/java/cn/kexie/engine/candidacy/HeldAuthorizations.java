package cn.kexie.engine.candidacy;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.db.PermissionCheck;

/** All authorizations that concern a person, read in one statement. */
record HeldAuthorizations(List<HeldAuthorization> rows) {

    /** A revocation is in play, so the order in which the engine looks at its rows counts. */
    boolean anyRevoked() {
        return rows.stream().anyMatch(HeldAuthorization::isRevoke);
    }

    boolean grants(PermissionCheck check) {
        return rows.stream()
                .anyMatch(row -> row.grants(check.getResource(), check.getResourceId(), check.getPermission()));
    }

    boolean takesFromUser(PermissionCheck check) {
        return rows.stream()
                .anyMatch(row -> row.takesFromUser(check.getResource(), check.getResourceId(), check.getPermission()));
    }

    List<String> groups() {
        return rows.stream()
                .map(HeldAuthorization::groupId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    boolean readsEveryTask() {
        return Stream.concat(granting(TASK, READ), granting(PROCESS_DEFINITION, READ_TASK))
                .anyMatch(HeldAuthorization::isForAll);
    }

    List<String> readTasks() {
        return ids(granting(TASK, READ));
    }

    List<String> definitionsWithReadTasks() {
        return ids(granting(PROCESS_DEFINITION, READ_TASK));
    }

    private Stream<HeldAuthorization> granting(Resource resource, Permission permission) {
        return rows.stream().filter(row -> row.grants(resource, permission));
    }

    private static List<String> ids(Stream<HeldAuthorization> rows) {
        return rows.map(HeldAuthorization::resourceId).distinct().toList();
    }
}

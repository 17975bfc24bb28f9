package cn.kexie.engine.access;

import org.camunda.bpm.engine.impl.IdentityServiceImpl;

/** Whoever is in a group already stays in it; the engine would call the attempt an internal error. */
class MembershipsOnce extends IdentityServiceImpl {

    @Override
    public void createMembership(String userId, String groupId) {
        boolean member = createUserQuery().userId(userId).memberOfGroup(groupId).count() > 0;
        if (!member) {
            super.createMembership(userId, groupId);
        }
    }
}

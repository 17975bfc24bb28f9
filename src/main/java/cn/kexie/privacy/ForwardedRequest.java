package cn.kexie.privacy;

import cn.kexie.platform.identity.CaseNo;
import java.util.Set;

/**
 * A request the office has to decide on.
 *
 * @param verified cases the requester says he has checked to mean the person
 */
public record ForwardedRequest(ErasureKind kind, Person person, String reason, Set<CaseNo> verified) {

    @Override
    public String toString() {
        return "ForwardedRequest[***]";
    }
}

package cn.kexie.route;

import cn.kexie.platform.identity.CaseNo;
import java.util.Optional;

/** Finds the way of a case; empty once the engine has forgotten it. */
public interface TravelledRoutes {

    Optional<Travelled> of(CaseNo caseNo);
}

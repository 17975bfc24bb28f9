package cn.kexie.handling.web;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.StaffPrincipal;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** Answers for staff, which no browser keeps. */
final class StaffOnly {

    private StaffOnly() {}

    static StaffPrincipal required(StaffPrincipal staff) {
        if (staff == null) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "STAFF_ONLY", "任务仅供工作人员办理");
        }
        return staff;
    }

    static <T> ResponseEntity<T> unkept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}

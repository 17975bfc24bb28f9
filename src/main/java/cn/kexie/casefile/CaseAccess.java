package cn.kexie.casefile;

import cn.kexie.platform.Page;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.security.StaffPrincipal;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read which case: its applicant; the staff of its authority and of the bodies that take part in it; whoever has
 * or had a task in it, or was asked or told about it; supervision of its region; administrators. For anyone else it does
 * not exist.
 */
@Service
@Transactional(readOnly = true)
public class CaseAccess {

    private final CaseFileRegister files;
    private final CaseTallies tallies;
    private final CaseTasks tasks;
    private final ObjectProvider<CaseReaders> readers;

    CaseAccess(CaseFileRegister files, CaseTallies tallies, CaseTasks tasks, ObjectProvider<CaseReaders> readers) {
        this.files = files;
        this.tallies = tallies;
        this.tasks = tasks;
        this.readers = readers;
    }

    /** The case if this principal may read it, else 404 UNKNOWN_CASE. */
    public CaseFile readable(CaseNo caseNo, Object principal) {
        return files.find(caseNo).filter(file -> mayRead(file, principal)).orElseThrow(() -> Cases.unknown(caseNo));
    }

    /** As {@link #readable(String, Object)}, and a case of another procedure does not exist either. */
    public CaseFile readable(CaseNo caseNo, Object principal, String procedure) {
        CaseFile file = readable(caseNo, principal);
        if (!file.procedure().equals(procedure)) {
            throw Cases.unknown(caseNo);
        }
        return file;
    }

    /** Cases this principal may list, newest first; {@code procedure} and {@code status} restrict it unless null. */
    public Page<CaseFile> list(Object principal, String procedure, String status, int page, int size) {
        CaseSearch search = search(principal, procedure, status);
        List<CaseFile> items = files.search(search, size, (long) page * size);
        return new Page<>(page, size, files.count(search), items);
    }

    /** How many cases this principal may list, by procedure and status, by authority and by month, each on its own. */
    public List<CaseTally> tally(Object principal, String procedure, String status, CaseSpan span) {
        return tallies.tally(search(principal, procedure, status), span);
    }

    /** As above, by all of them together and no more than {@code most} lines. */
    public List<CaseTally> tallyTogether(Object principal, String procedure, String status, CaseSpan span, int most) {
        return tallies.tallyTogether(search(principal, procedure, status), span, most);
    }

    private boolean mayRead(CaseFile file, Object principal) {
        if (principal instanceof ClientPrincipal client) {
            return client.unifiedSocialCreditCode().equals(file.applicant().unifiedSocialCreditCode());
        }
        return principal instanceof StaffPrincipal staff && mayRead(file, staff);
    }

    private boolean mayRead(CaseFile file, StaffPrincipal staff) {
        StaffScope scope = StaffScope.of(staff.groups());
        return staff.isAdministrator()
                || scope.covers(file.authority().code())
                || files.bodies(file.caseNo()).stream().map(Authority::code).anyMatch(scope.bodies()::contains)
                || tasks.takesPart(staff, file.caseNo())
                || readers.stream().anyMatch(reader -> reader.reads(file.caseNo(), staff.userId()));
    }

    private static CaseSearch search(Object principal, String procedure, String status) {
        if (principal instanceof ClientPrincipal client) {
            return new CaseSearch(client.unifiedSocialCreditCode(), null, procedure, status);
        }
        StaffPrincipal staff = (StaffPrincipal) principal;
        return new CaseSearch(null, staff.isAdministrator() ? null : StaffScope.of(staff.groups()), procedure, status);
    }
}

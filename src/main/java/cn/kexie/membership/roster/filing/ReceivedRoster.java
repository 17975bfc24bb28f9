package cn.kexie.membership.roster.filing;

import cn.kexie.membership.MemberForm;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Findings;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A roster as it arrived, read as far as it could be.
 *
 * @param rows empty when nothing could be read
 * @param rowNumbers what the enterprise calls each of them: the row of its sheet, or its place in the list from 1
 * @param findings what the reading has found, in the words of JSON
 * @param locating tells where in the sheet a fault is
 * @param consentDeclared the roster does not say of each person that the person consents
 */
public record ReceivedRoster(
        List<MemberForm> rows,
        List<Integer> rowNumbers,
        Findings findings,
        UnaryOperator<Fault> locating,
        boolean consentDeclared) {}

package cn.kexie.contest.entry.filing;

import cn.kexie.contest.ContestPlan;
import cn.kexie.contest.entry.form.EntryForm;
import cn.kexie.contest.entry.form.EntryMaterial;
import cn.kexie.contest.entry.form.EntryMember;
import cn.kexie.contest.entry.form.EntryMember.Role;
import cn.kexie.platform.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What must hold of an {@link EntryForm} in any contest. Takes forms with gaps, so that their other faults are told in the
 * same answer.
 */
final class EntryFormPolicy {

    private EntryFormPolicy() {}

    static List<Fault> faultsOf(EntryForm form, ContestPlan plan) {
        List<Fault> faults = new ArrayList<>();
        if (form.category() != null && !plan.categories().contains(form.category())) {
            faults.add(new Fault(
                    "/category", "UNKNOWN_CATEGORY", "本次竞赛没有这个类别，可选的有：" + String.join("、", plan.categories())));
        }
        if (reversed(form.startDate(), form.endDate())) {
            faults.add(new Fault("/endDate", "DATES_OUT_OF_ORDER", "完成日期不能早于开始日期"));
        }
        if (reversed(form.startDate(), form.appliedSince())) {
            faults.add(new Fault("/appliedSince", "DATES_OUT_OF_ORDER", "应用开始日期不能早于开始日期"));
        }
        if (form.members() != null) {
            faults.addAll(ofTeam(form.members()));
        }
        EntryMaterial.unknown(form.materials()).forEach(faults::add);
        return faults;
    }

    private static List<Fault> ofTeam(List<EntryMember> members) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            faults.addAll(ofShare(members.get(i), "/members/" + i + "/sharePercent"));
        }
        if (members.stream().noneMatch(member -> member != null && member.completer()) && !members.isEmpty()) {
            faults.add(new Fault("/members", "NO_COMPLETER", "至少要有一名完成人（LEADER 或 MEMBER）"));
        }
        if (members.stream()
                        .filter(member -> member != null && member.role() == Role.LEADER)
                        .count()
                > 1) {
            faults.add(new Fault("/members", "SEVERAL_LEADERS", "只能有一名负责人（LEADER）"));
        }
        return faults;
    }

    private static List<Fault> ofShare(EntryMember member, String pointer) {
        if (member == null) {
            return List.of();
        }
        if (member.completer() && member.sharePercent() == null) {
            return List.of(new Fault(pointer, "REQUIRED", "请填写完成人的贡献（%）"));
        }
        boolean shares = member.sharePercent() != null && member.sharePercent() > 0;
        return !member.completer() && shares
                ? List.of(new Fault(pointer, "NOT_ALLOWED", "指导人和推荐人不计贡献，请不要填写"))
                : List.of();
    }

    private static boolean reversed(LocalDate first, LocalDate second) {
        return first != null && second != null && second.isBefore(first);
    }
}

package cn.kexie.membership.roster.filing;

import cn.kexie.membership.MemberForm;
import cn.kexie.membership.roster.Rosters;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 会员名册: the people an enterprise registers at once, each with the fields of a single application. */
public record RosterForm(
        @Schema(title = "人员") @NotEmpty @Size(max = Rosters.MOST_ROWS) @Valid
        List<MemberForm> rows) {}

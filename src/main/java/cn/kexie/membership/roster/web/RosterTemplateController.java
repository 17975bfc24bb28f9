package cn.kexie.membership.roster.web;

import cn.kexie.association.Associations;
import cn.kexie.membership.MembershipSettings;
import cn.kexie.membership.roster.Rosters;
import cn.kexie.membership.roster.sheet.RosterTemplate;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "会员名册导入")
@RestController
class RosterTemplateController {

    private final Associations associations;
    private final MembershipSettings settings;
    private final RosterTemplate template;

    RosterTemplateController(Associations associations, MembershipSettings settings, RosterTemplate template) {
        this.associations = associations;
        this.settings = settings;
        this.template = template;
    }

    @Operation(summary = "下载名册模板（xlsx）", description = "第一张工作表填写人员，第二张是填写说明和代码对照")
    @GetMapping("/api/v1/associations/{associationNo}/member-rosters/template")
    ResponseEntity<byte[]> template(@PathVariable String associationNo) {
        associations.get(associationNo);
        return SheetAnswer.of(
                template.empty(Rosters.MOST_ROWS, settings.of(associationNo).idNumber()));
    }
}

package cn.kexie.association.web;

import cn.kexie.association.Association;
import cn.kexie.association.Associations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For administrators alone. */
@Tag(name = "企业科协名录")
@RestController
@RequestMapping("/api/v1/admin/associations")
class AssociationAdministration {

    private final Associations associations;

    AssociationAdministration(Associations associations) {
        this.associations = associations;
    }

    @Operation(summary = "注销企业科协", description = "全部会员资格随之终止；不能恢复")
    @PostMapping("/{associationNo}/cancellation")
    Association cancel(@PathVariable String associationNo) {
        associations.cancel(associationNo);
        return associations.get(associationNo);
    }
}

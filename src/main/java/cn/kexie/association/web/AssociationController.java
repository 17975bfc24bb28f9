package cn.kexie.association.web;

import cn.kexie.association.Association;
import cn.kexie.association.Associations;
import cn.kexie.platform.Page;
import cn.kexie.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "企业科协名录")
@RestController
@RequestMapping("/api/v1/associations")
class AssociationController {

    private final Associations associations;

    AssociationController(Associations associations) {
        this.associations = associations;
    }

    @Operation(summary = "名录", description = "按编号排列，分页；只含负责人姓名和职务，不含联系方式")
    @GetMapping
    Page<Association> page(Paging paging) {
        return associations.page(paging.page(), paging.size());
    }

    @Operation(summary = "一个企业科协")
    @GetMapping("/{associationNo}")
    Association get(@PathVariable String associationNo) {
        return associations.get(associationNo);
    }
}

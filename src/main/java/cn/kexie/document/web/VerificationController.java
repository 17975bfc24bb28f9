package cn.kexie.document.web;

import cn.kexie.document.Documents;
import cn.kexie.document.Verification;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "文书核验")
class VerificationController {

    private final Documents documents;

    VerificationController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/api/v1/verify/{code}")
    @Operation(summary = "核验文书", description = "按验证码查询文书的签发机关、文号和效力，无需登录，不含个人信息")
    @SecurityRequirements
    Verification verify(@PathVariable String code) {
        return documents.verify(code);
    }
}

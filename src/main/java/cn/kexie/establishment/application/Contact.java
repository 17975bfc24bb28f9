package cn.kexie.establishment.application;

import cn.kexie.platform.text.CodeText;
import cn.kexie.platform.text.ValidPersonName;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** 联系人. */
public record Contact(
        @Schema(title = "联系人") @NotBlank @ValidPersonName @Size(min = 2, max = 50)
        String name,

        @Schema(title = "手机") @NotBlank @CodeText @Pattern(regexp = MOBILE)
        String mobile,

        @Schema(title = "邮箱") @NotBlank @Email @Size(max = 100)
        String email) {

    static final String MOBILE = "1[3-9]\\d{9}";
}

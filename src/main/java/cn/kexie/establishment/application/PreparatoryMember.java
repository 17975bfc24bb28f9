package cn.kexie.establishment.application;

import cn.kexie.platform.text.CodeText;
import cn.kexie.platform.text.ValidPersonName;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** 筹备组成员; the first is its head. */
public record PreparatoryMember(
        @Schema(title = "姓名") @NotBlank @ValidPersonName @Size(min = 2, max = 50)
        String name,

        @Schema(title = "职务") @NotBlank @Size(max = 60) String position,

        @Schema(title = "手机") @NotBlank @CodeText @Pattern(regexp = Contact.MOBILE)
        String mobile) {}

package cn.kexie.release;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(title = "来源", description = "JAR 随程序发布 · DEPLOYED 部署 · RESTORED 恢复以前的版次")
public enum ReleaseOrigin {
    JAR,
    DEPLOYED,
    RESTORED
}

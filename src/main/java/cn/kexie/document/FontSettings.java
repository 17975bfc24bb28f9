package cn.kexie.document;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * TrueType files of faces the house may not bundle; each is optional.
 *
 * @param fangSong 仿宋_GB2312 for the body
 * @param titleSong 方正小标宋 for heads and titles
 * @param kai 楷体_GB2312
 * @param hei 黑体
 * @param extra a face for rare characters that all others lack
 */
@ConfigurationProperties("kexie.fonts")
record FontSettings(Path fangSong, Path titleSong, Path kai, Path hei, Path extra) {}

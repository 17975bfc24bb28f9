package cn.kexie.platform.web.idempotency;

/**
 * What a request was answered with.
 *
 * @param location may be {@code null}, as may be the content type
 */
record Answer(int status, String location, String contentType, byte[] body) {}

package cn.kexie.platform.web.idempotency;

/**
 * What a request was answered with, as it is remembered: without what is shown only once.
 *
 * @param location may be {@code null}, as may be the content type
 */
record Answer(int status, String location, String contentType, String body) {}

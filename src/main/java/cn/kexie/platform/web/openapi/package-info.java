/** The description of the REST interface that clients read at /v3/api-docs and /swagger-ui.html. */
package cn.kexie.platform.web.openapi;

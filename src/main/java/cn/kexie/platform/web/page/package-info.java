/** Pages for the public: one frame, one set of headers, and how long a browser may keep them. ADR 0062. */
package cn.kexie.platform.web.page;

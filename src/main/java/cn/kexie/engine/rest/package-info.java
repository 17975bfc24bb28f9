/** What the engine answers over HTTP. */
package cn.kexie.engine.rest;

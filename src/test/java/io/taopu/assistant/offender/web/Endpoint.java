package io.taopu.assistant.offender.web;

/** Stands for a controller; its package deliberately lacks a {@code @NullMarked} package-info. */
public class Endpoint {}

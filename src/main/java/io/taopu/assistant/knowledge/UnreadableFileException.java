package io.taopu.assistant.knowledge;

/** A file that cannot or must not be read; its message is for an editor and names the reason, never the content. */
public class UnreadableFileException extends RuntimeException {

    private final Reason reason;

    /** Why a file is not read; the code is stable and stands in front of the text. */
    public enum Reason {
        EMPTY("empty", "文件为空（0 字节）"),
        NO_TEXT("no-text", "文件中没有可读的文字"),
        SCANNED("scanned", "扫描件：页面只有图像，没有文字层，需先做文字识别"),
        ENCRYPTED("encrypted", "文件有密码保护，无法读取"),
        TOO_LARGE("too-large", "文件超过大小限制"),
        BOMB("zip-bomb", "压缩包解压后过大或压缩比异常，已拒绝"),
        SUSPICIOUS("suspicious", "文件含不允许的内容（宏、外部实体或越界路径），已拒绝"),
        UNSUPPORTED("unsupported", "不支持的文件类型"),
        TIMEOUT("timeout", "解析超时"),
        METADATA("metadata", "元数据（YAML）格式错误，无法读取"),
        BROKEN("broken", "文件损坏或格式不完整，无法解析");

        private final String code;
        private final String text;

        Reason(String code, String text) {
            this.code = code;
            this.text = text;
        }

        public String code() {
            return code;
        }
    }

    public UnreadableFileException(Reason reason) {
        super(reason.code + ": " + reason.text);
        this.reason = reason;
    }

    /** With a detail written by us, such as the limit passed or the type found. */
    public UnreadableFileException(Reason reason, String detail) {
        super(reason.code + ": " + reason.text + "（" + detail + "）");
        this.reason = reason;
    }

    public UnreadableFileException(Reason reason, Throwable cause) {
        super(reason.code + ": " + reason.text, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

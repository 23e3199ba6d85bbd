namespace LectureStudio.Pipeline.Tools.Ffmpeg;

/// <summary>
/// How a file that somebody gave is handed to ffmpeg and ffprobe, which would otherwise follow what it says: a playlist or a concat
/// script named <c>lecture.mp4</c> makes them open other files of this machine or addresses on the network, and a name such as
/// <c>-y.mp4</c> or <c>http:…</c> is taken for an option or a protocol.
/// </summary>
public static class FfmpegInput
{
    /// <summary>
    /// The containers and plain streams that are read: those in which people record and publish, none that refers to other files
    /// (hls, dash, concat, sdp, imf, image2, vobsub). ffmpeg checks it before it reads past the first bytes (<c>-format_whitelist</c>).
    /// </summary>
    internal const string Formats =
        "matroska,webm,mov,mp4,m4a,3gp,3g2,mj2,avi,asf,flv,live_flv,kux,mpeg,mpegts,mpegvideo,m4v,mxf,gxf,nut,ogg,rm,ivr,wtv,dv,ivf,"
        + "h261,h263,h264,hevc,av1,obu,vc1,mjpeg,yuv4mpegpipe,gif,swf,pva,dirac,dnxhd,lxf,ty,"
        + "mp3,aac,loas,ac3,eac3,dts,dtshd,truehd,mlp,flac,wav,w64,aiff,caf,au,amr,amrnb,amrwb,ape,wv,tta,tak,mpc,mpc8,shn,oma,aa,aax,voc,sox,sln,ircam,xwma,dsf,iff,gsm,aptx,sbc";

    /// <summary>The arguments that open <paramref name="path"/>, <c>-i</c> included. Input options such as <c>-ss</c> go before them.</summary>
    /// <param name="path">Any path; made absolute.</param>
    public static IReadOnlyList<string> Arguments(string path) =>
        ["-protocol_whitelist", "file,pipe", "-format_whitelist", Formats, "-i", Url(path)];

    /// <summary>A path as ffmpeg takes it literally, for outputs too: absolute, and with the protocol said.</summary>
    public static string Url(string path) => "file:" + Path.GetFullPath(path);
}

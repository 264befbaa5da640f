/** What the page that asks for a reason says, by what is about to be done. */
export const reasonWords = {
  report: {
    label: '哪里有问题',
    placeholder: '例如：第二张照片里有学生姓名',
    note: '只有教务处看得到是您反映的。处理以后会回复您。',
    send: '告诉教务处',
    done: '已经告诉教务处',
    failed: '没有反映成',
  },
  remove: {
    label: '移除的原因',
    placeholder: '例如：里面有学生姓名，请遮住后再放',
    note: '作者会收到这句话。移除以后，别的老师马上看不到，收藏里也没有了。',
    send: '移除',
    done: '已经移除',
    failed: '没有移除成',
  },
  removeOwn: {
    label: '移除的原因（可以不写）',
    placeholder: '例如：有新的一版',
    note: '移除以后，别的老师马上看不到。这份资源您自己还看得到，不能再放回去。',
    send: '移除',
    done: '已经移除',
    failed: '没有移除成',
  },
} as const;
